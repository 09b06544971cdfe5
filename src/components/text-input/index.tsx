import { Input, type InputProps, Textarea, type TextareaProps } from '@tarojs/components';
import './index.scss';

interface Props {
  id: string;
  value: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  maxLength?: number | null;
  error?: boolean | string | null;
  disabled?: boolean;
}

/** WeChat cuts at 140 characters unless told otherwise; -1 means no limit. */
const NO_LIMIT = -1;
/** Room between the caret and the keyboard, so the bottom bar never covers what is typed. */
const CURSOR_SPACING = 96;
const PLACEHOLDER_STYLE = 'color:#6B7788';

const classOf = (error: Props['error'], extra = '') => `text-input${extra}${error ? ' text-input--bad' : ''}`;

/** The value goes straight back in, unchanged: rewriting it while typing would break Chinese composition. */
export function TextInput({ type = 'text', ...props }: Props & { type?: InputProps['type'] }) {
  return (
    <Input
      id={props.id}
      className={classOf(props.error)}
      type={type}
      value={props.value}
      placeholder={props.placeholder}
      placeholderStyle={PLACEHOLDER_STYLE}
      maxlength={props.maxLength ?? NO_LIMIT}
      disabled={props.disabled}
      cursorSpacing={CURSOR_SPACING}
      onInput={(event) => props.onInput(event.detail.value)}
      onBlur={() => props.onBlur?.()}
    />
  );
}

export function TextArea(props: Props & Pick<TextareaProps, 'autoHeight'>) {
  return (
    <Textarea
      id={props.id}
      className={classOf(props.error, ' text-input--area')}
      value={props.value}
      placeholder={props.placeholder}
      placeholderStyle={PLACEHOLDER_STYLE}
      maxlength={props.maxLength ?? NO_LIMIT}
      disabled={props.disabled}
      cursorSpacing={CURSOR_SPACING}
      autoHeight={props.autoHeight ?? true}
      disableDefaultPadding
      showConfirmBar={false}
      onInput={(event) => props.onInput(event.detail.value)}
      onBlur={() => props.onBlur?.()}
    />
  );
}
