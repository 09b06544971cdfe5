import { OURS, type Reason } from '@domain/eligibility/verdict';
import { View } from '@tarojs/components';
import { Tag, type Tone } from '@/components';
import { sourceWords } from './point-list';
import './rows.scss';

const effects: Record<Reason['effect'], { tone: Tone; word: string } | null> = {
  refuses: { tone: 'bad', word: '不符合' },
  joins: { tone: 'brand', word: '可联合' },
  verifies: { tone: 'warn', word: '待核实' },
  allows: { tone: 'ok', word: '符合' },
  notes: null,
};

/** Each reason with its place in the notice and what to do about it. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <View>
      {reasons.map(({ ruleId, effect, text, source, remedy }) => {
        const mark = effects[effect];
        return (
          <View key={`${ruleId} ${text}`} className="point">
            {mark ? <Tag tone={mark.tone}>{mark.word}</Tag> : null}
            <View>{text}</View>
            {remedy ? <View className="point__remedy">怎么办：{remedy}</View> : null}
            <View className="point__note">{source === OURS ? '小程序的规定' : sourceWords(source)}</View>
          </View>
        );
      })}
    </View>
  );
}
