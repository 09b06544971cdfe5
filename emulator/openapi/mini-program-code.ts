import { GatewayError } from '../gateway-error';
import { CODE_WIDTH, MAX_SCENE_CHARACTERS } from '../limits';
import { type OpenApi, refuse } from './open-api';

export interface MiniProgramCodeServices {
  /** Paths of the built mini-program; undefined where it is not built. */
  listPages(): ReadonlySet<string> | undefined;
}

/** What may stand in a scene; no `%`, so nothing percent-encoded. [O] */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const ENVIRONMENTS: readonly unknown[] = ['release', 'trial', 'develop'];

/** What is drawn here. Colours and transparency are WeChat's own art, so whoever asks for them is told. */
const KNOWN = new Set(['scene', 'page', 'check_path', 'env_version', 'width']);

/**
 * `wxacode.getUnlimited`: the platform draws a round code that WeChat alone reads; here it is a square one that carries
 * the address of the same page in a browser, so that it can be scanned or opened on this machine.
 */
export function getUnlimitedCode({ listPages }: MiniProgramCodeServices): OpenApi {
  return async (args, { origin }) => {
    const unknown = Object.keys(args).find((name) => !KNOWN.has(name));
    if (unknown !== undefined) {
      throw new GatewayError('INVALID_PARAM', `the emulator does not know the option "${unknown}" of this API`);
    }
    const { scene, page = '', check_path = true, env_version = 'release', width = CODE_WIDTH.usual } = args;
    const refusal = refuseScene(scene) ?? refusePage(page, check_path, listPages()) ?? refuseLook(env_version, width);
    if (refusal) return refusal;
    const address = `${origin}/#/${page}?scene=${encodeURIComponent(String(scene))}`;
    // Loaded with the first code: most runs never draw one.
    const { default: QRCode } = await import('qrcode');
    return { contentType: 'image/png', bytes: await QRCode.toBuffer(address, { width: Number(width), margin: 2 }) };
  };
}

function refuseScene(scene: unknown) {
  if (typeof scene !== 'string' || scene === '' || [...scene].length > MAX_SCENE_CHARACTERS) {
    return refuse(40169, 'invalid length for scene, or the data is not json string');
  }
  return SCENE.test(scene) ? undefined : refuse(40129, 'invalid scene');
}

function refusePage(page: unknown, checks: unknown, pages: ReadonlySet<string> | undefined) {
  if (typeof checks !== 'boolean') return refuse(40097, 'invalid args: check_path');
  // The parameters belong into the scene, and the path begins without a slash. [O]
  if (typeof page !== 'string' || /^\/|\?/.test(page)) return refuse(41030, 'invalid page');
  const isThere = page === '' || !checks || (pages?.has(page) ?? true);
  return isThere ? undefined : refuse(41030, 'invalid page');
}

function refuseLook(environment: unknown, width: unknown) {
  if (!ENVIRONMENTS.includes(environment)) return refuse(40097, 'invalid args: env_version');
  const isInside = typeof width === 'number' && width >= CODE_WIDTH.min && width <= CODE_WIDTH.max;
  return isInside ? undefined : refuse(40097, 'invalid args: width');
}
