import { plainText } from '@domain/form/plain-text';
import { Field } from '@/components';
import { useFieldError } from '../draft/use-field-error';
import { LongTextField } from './long-text-field';
import { PrefilledMark } from './prefilled-mark';
import { TypedInput } from './typed-input';
import { answerPath, type FieldProps } from './types';

const isNumeric = (type: string): boolean => type === 'number' || type === 'money';

/** Numbers are kept as numbers; what is none stays as typed until it is corrected. */
const toNumber = (text: string): unknown => {
  const plain = plainText(text).trim();
  return plain === '' || Number.isNaN(Number(plain)) ? plain : Number(plain);
};

const keyboards: Record<string, 'text' | 'number' | 'digit'> = { number: 'digit', money: 'number' };
const placeholders: Record<string, string> = {
  phone: '手机号，或带区号的座机号',
  email: '如 name@example.com',
  wechat: '微信号或绑定的手机号',
  money: '整数元',
};

/** text, number, money, phone, email, wechat; long texts have an editor of their own */
export function TextField(props: FieldProps) {
  const { field, draft, isPrefilled } = props;
  const path = answerPath(field);
  const { error, onBlur } = useFieldError({ ...props, path });
  if (field.type === 'longText') return <LongTextField {...props} />;
  return (
    <Field
      id={field.id}
      label={field.type === 'money' ? `${field.label}（元）` : field.label}
      required={field.required}
      help={field.help}
      error={error}
    >
      <PrefilledMark draft={draft} path={path} isPrefilled={isPrefilled} />
      <TypedInput
        id={field.id}
        draft={draft}
        path={path}
        type={keyboards[field.type] ?? 'text'}
        placeholder={placeholders[field.type]}
        error={error}
        onBlur={onBlur}
        {...(isNumeric(field.type) ? { toValue: toNumber } : {})}
      />
    </Field>
  );
}
