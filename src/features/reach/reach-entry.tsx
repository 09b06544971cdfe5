import { Card, Cell } from '@/components';
import { goTo } from '@/lib/navigate';

/** The way from the officer's lists to the people behind them. */
export const ReachEntry = () => (
  <Card>
    <Cell
      id="open-reach"
      title="联系不上的人、群发通知"
      note="微信推送不到的打电话，一批人一起通知"
      onClick={() => void goTo('reach')}
    />
  </Card>
);
