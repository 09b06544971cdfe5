import { heldAt } from '@domain/activities/day-words';
import { getSignInInfo } from '@domain/contracts/activities/get-sign-in-info';
import { View } from '@tarojs/components';
import { Page } from '@/components';
import { SignInForm } from '@/features/sign-in/sign-in-form';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';
import '@/features/sign-in/index.scss';

/** Opened by scanning: WeChat hands the code over as `scene` [O]. */
export default function SignInPage() {
  const { scene } = useRouteQuery();
  const activity = useAction(getSignInInfo, scene ? { code: scene } : null);
  if (!activity.data || !scene) {
    return (
      <Page>
        <NotYet state={activity} rows={3} />
      </Page>
    );
  }
  return (
    <Page>
      <View>
        <View className="sign-in__title">{activity.data.title}</View>
        <View className="sign-in__when tabular">
          {heldAt(activity.data, activity.serverNow)} · {activity.data.place}
        </View>
      </View>
      <SignInForm code={scene} activity={activity.data} now={activity.serverNow} />
    </Page>
  );
}
