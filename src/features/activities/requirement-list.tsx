import type { Requirement } from '@domain/activities/requirements';
import { View } from '@tarojs/components';
import { Button, StateDot } from '@/components';
import './index.scss';

interface Props {
  requirements: readonly Requirement[];
  /** The one tap that meets a requirement, where there is one. */
  fixOf?(requirement: Requirement): { label: string; onClick(): void } | null;
}

/** What the notice asks, met or not, with what would meet it. */
export function RequirementList({ requirements, fixOf }: Props) {
  return (
    <View>
      {requirements.map((requirement) => {
        const fix = requirement.isMet ? null : fixOf?.(requirement);
        return (
          <View key={requirement.id} id={`requirement-${requirement.id.replace(':', '-')}`} className="requirement">
            <StateDot state={requirement.isMet ? 'full' : 'ringed'} />
            <View className="requirement__body">
              <View className={requirement.isMet ? '' : 'requirement__missing'}>
                {requirement.isMet ? requirement.asked : requirement.missing}
              </View>
              <View className="requirement__source">依据 {requirement.source}</View>
              {fix ? (
                <Button
                  id={`fix-${requirement.id.replace(':', '-')}`}
                  kind="secondary"
                  size="small"
                  onClick={fix.onClick}
                >
                  {fix.label}
                </Button>
              ) : null}
            </View>
          </View>
        );
      })}
    </View>
  );
}
