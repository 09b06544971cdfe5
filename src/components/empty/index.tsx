import { View } from '@tarojs/components';
import { Button } from '../button';
import './index.scss';

interface Props {
  title: string;
  /** What to do next. */
  text: string;
  action?: { label: string; onClick: () => void };
}

export function Empty({ title, text, action }: Props) {
  return (
    <View className="empty">
      <View className="empty__title">{title}</View>
      <View className="empty__text">{text}</View>
      {action ? (
        <Button kind="secondary" size="small" onClick={action.onClick}>
          {action.label}
        </Button>
      ) : null}
    </View>
  );
}

/** The error's own text says the way out; retrying is always offered. */
export function ErrorState({ message, onRetry }: { message: string; onRetry: () => void }) {
  return <Empty title="没能打开" text={message} action={{ label: '重试', onClick: onRetry }} />;
}
