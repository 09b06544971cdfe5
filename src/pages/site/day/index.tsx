import { nextShot } from '@domain/activities/next-shot';
import { shootRefusal } from '@domain/activities/site';
import { getSite } from '@domain/contracts/activities/get-site';
import { pathTo, routes } from '@domain/routes';
import Taro, { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { Button, Page } from '@/components';
import { OfflineNotice } from '@/features/site/offline-notice';
import { shoot } from '@/features/site/shoot';
import { SiteView } from '@/features/site/site-view';
import { useHelpers } from '@/features/site/use-helpers';
import { useLive } from '@/features/site/use-live';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';
import '@/features/site/index.scss';

/** A dark page, as wide as the screen, with the next photograph always under the thumb. */
export default function SitePage() {
  const { id = '' } = useRouteQuery();
  const state = useAction(getSite, id === '' ? null : { id });
  const helpers = useHelpers(id);
  useLive(state.reload);
  usePullDownRefresh(() => void state.reload().finally(() => Taro.stopPullDownRefresh()));
  const site = state.data;
  useShareAppMessage(() =>
    helpers.invitation && site
      ? {
          title: `请您协助“${site.activity.title}”现场拍照、看签到`,
          path: `/${pathTo('join', { code: helpers.invitation.code })}`,
        }
      : { title: '科协项目通', path: `/${routes.calls}` },
  );
  const next = site ? nextShot(site.photos) : null;
  const first = site?.photos[0]?.entry.item.id;
  const refusal = site ? shootRefusal(site) : null;
  return (
    <Page
      wide
      look="site"
      footer={
        site && first !== undefined ? (
          <Button
            id="shoot"
            disabled={refusal !== null}
            reason={refusal}
            onClick={() => shoot(site, next?.itemId ?? first, next?.shot ?? null)}
          >
            {next?.words ?? '照片已够数，再拍几张'}
          </Button>
        ) : null
      }
    >
      <OfflineNotice state={state} />
      {site ? <SiteView site={site} now={state.serverNow} helpers={helpers} /> : <NotYet state={state} />}
    </Page>
  );
}
