import { heldAt } from '@domain/activities/day-words';
import type { Site } from '@domain/activities/site';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { goTo } from '@/lib/navigate';
import { CodeScreen } from './code-screen';
import { FilingsCard } from './filings-card';
import { HelpersCard } from './helpers-card';
import { PeopleCard } from './people-card';
import { shoot } from './shoot';
import { ShotsCard } from './shots-card';
import type { useHelpers } from './use-helpers';
import { useSignInCode } from './use-sign-in-code';
import { WordsCard } from './words-card';

interface Props {
  site: Site;
  now: number;
  helpers: ReturnType<typeof useHelpers>;
}

/** The day in one look: what hangs, what is photographed, who came, what is filed, who helps. */
export function SiteView({ site, now, helpers }: Props) {
  const { activity, photos, people } = site;
  const { code, isBusy, ask } = useSignInCode(activity.id);
  const [isCodeShown, setCodeShown] = useState(false);
  return (
    <>
      <View className="site__head">
        <View className="site__title">{activity.title}</View>
        <View className="site__when tabular">
          {heldAt(activity, now)} · {activity.place}
        </View>
      </View>
      <View className="site__columns">
        <View className="site__column">
          <WordsCard words={site.words} />
          <ShotsCard photos={photos} onShoot={(itemId, shot) => shoot(site, itemId, shot)} />
        </View>
        <View className="site__column">
          <PeopleCard
            people={people}
            isBusy={isBusy}
            onCode={() => void ask().then(setCodeShown)}
            onList={() => void goTo('signInList', { id: activity.id })}
          />
          <FilingsCard filings={activity.filings} now={now} />
          <HelpersCard helpers={site.helpers} mayInvite={site.mayInvite} work={helpers} />
        </View>
      </View>
      {isCodeShown && code ? <CodeScreen site={site} image={code.image} onClose={() => setCodeShown(false)} /> : null}
    </>
  );
}
