import { Input, type InputProps, Textarea } from '@tarojs/components';
import { startingWith } from '@/lib/platform/free-input';

interface Props {
  id: string;
  /** What it starts with; give it another `key` to start anew. */
  text: string;
  placeholder?: string | undefined;
  error: boolean | string | null;
  onInput(text: string): void;
  onBlur?(): void;
}

/** WeChat cuts at 140 characters unless told otherwise; -1 means no limit. */
const NO_LIMIT = -1;
/** Room between the caret and the keyboard, so the bottom bar never covers what is typed. */
const CURSOR_SPACING = 96;

const lookOf = ({ id, text, placeholder, error }: Props, extra = '') => ({
  ...startingWith(text),
  id,
  className: `text-input${extra}${error ? ' text-input--bad' : ''}`,
  placeholder: placeholder ?? '',
  placeholderStyle: 'color:#6B7788',
  maxlength: NO_LIMIT,
  cursorSpacing: CURSOR_SPACING,
});

/** One line whose text stays in the native input while it is typed. */
export function FreeInput(props: Props & { type: NonNullable<InputProps['type']> }) {
  return (
    <Input
      {...lookOf(props)}
      type={props.type}
      onInput={(event) => props.onInput(event.detail.value)}
      onBlur={() => props.onBlur?.()}
    />
  );
}

/** The same for paragraphs. */
export function FreeTextArea(props: Props & { autoHeight?: boolean }) {
  return (
    <Textarea
      {...lookOf(props, ' text-input--area')}
      autoHeight={props.autoHeight ?? true}
      disableDefaultPadding
      showConfirmBar={false}
      onInput={(event) => props.onInput(event.detail.value)}
      onBlur={() => props.onBlur?.()}
    />
  );
}
