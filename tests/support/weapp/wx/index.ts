/** `wx` as the app sees it: strict, see strict.ts. */
import { calendarApis } from './calendar';
import { cloudApis } from './cloud';
import type { WxContext } from './context';
import { documentApis } from './documents';
import { fileApis } from './files';
import { interactionApis } from './interaction';
import { mediaApis } from './media';
import { navigationApis } from './navigation';
import { storageApis } from './storage';
import { knownApiNames, strictObject } from './strict';
import { subscribeApis } from './subscribe';
import { systemApis } from './system';

export function createWx(context: WxContext) {
  const { apis: system, announceNetwork } = systemApis(context);
  const implemented: Record<string, unknown> = {
    ...system,
    ...storageApis(context),
    ...navigationApis(context),
    ...interactionApis(context),
    ...mediaApis(context),
    ...calendarApis(context),
    ...documentApis(context),
    ...fileApis(context),
    ...subscribeApis(context),
    ...cloudApis(context),
  };
  const missing = Object.fromEntries(
    knownApiNames()
      .filter((name) => !(name in implemented) && name !== 'canIUse')
      .map((name) => [name, () => refuse(context, name)]),
  );
  const canIUse = (schema: string) => (schema.split('.')[0] as string) in implemented;
  return { wx: strictObject('wx', { ...missing, ...implemented, canIUse }, context.problems), announceNetwork };
}

function refuse({ problems }: WxContext, name: string): never {
  const text = `用了测试台没有的接口 wx.${name}，请在 tests/support/weapp/wx 里补上`;
  problems.add(text);
  throw new Error(text);
}
