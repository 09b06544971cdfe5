import { AppError } from '@domain/errors';
import { routes } from '@domain/routes';
import type { Context, Handler } from '../../context';
import { logError } from '../../entry/log';
import { drawPageCode } from '../../platform/cloud';
import { runTransaction } from '../../platform/documents';
import { findActivityCode, keepCodeImage, putActivityCodeIn } from '../../repositories/activity-codes';
import { findSiteIn, putSiteIn } from '../../repositories/activity-sites';
import { makeCode } from './make-code';
import { openSite } from './site-access';

/** The code of this activity, made by the first who asks. */
async function takeCode(context: Context, activityId: string): Promise<string> {
  const code = makeCode(context);
  return runTransaction(async (transaction) => {
    const site = await findSiteIn(transaction, activityId);
    if (site.signInCode !== null) return site.signInCode;
    await putSiteIn(transaction, { ...site, signInCode: code });
    await putActivityCodeIn(transaction, { _id: code, activityId, use: 'sign_in', image: null });
    return code;
  });
}

async function draw({ requestId }: Context, scene: string): Promise<string> {
  try {
    const { bytes, contentType } = await drawPageCode({ page: routes.signIn, scene });
    return `data:${contentType};base64,${bytes.toString('base64')}`;
  } catch (error) {
    // So many a minute, or not just now: the next tap may have it drawn.
    logError(error, { requestId, action: 'activities.signInCode' });
    throw new AppError('BUSY', { message: '微信暂时生成不了签到码，请稍后再试', cause: error });
  }
}

export const getSignInCode: Handler<'activities.signInCode'> = async (context, { id }) => {
  const { site } = await openSite(context, id);
  const code = site.signInCode ?? (await takeCode(context, id));
  const kept = (await findActivityCode(code))?.image;
  if (kept) return { code, image: kept };
  const image = await draw(context, code);
  await keepCodeImage(code, image);
  return { code, image };
};
