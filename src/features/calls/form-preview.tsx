import { getCallForm } from '@domain/contracts/calls/get-call-form';
import { View } from '@tarojs/components';
import { Fold, Tag } from '@/components';
import { NotYet } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';
import { fieldWords } from './field-words';
import './rows.scss';
import './detail.scss';

interface Props {
  slug: string;
  categoryCode: string;
}

/** Asked for when it is unfolded: a form is longer than all that the page says. */
function Form({ slug, categoryCode }: Props) {
  const state = useAction(getCallForm, { slug, categoryCode });
  if (!state.data) return <NotYet state={state} />;
  const { form } = state.data;
  return (
    <>
      <View className="point__note">{form.title}</View>
      {form.sections.map((section) => (
        <View key={section.id}>
          <View className="detail__sub">{section.title}</View>
          {section.fields.map((field) => (
            <View key={field.id} className="row">
              <View className="row__body">
                <View className="row__value">{field.label}</View>
                <View className="row__note">{fieldWords(field)}</View>
              </View>
              {field.required ? <Tag tone="brand">必填</Tag> : null}
            </View>
          ))}
        </View>
      ))}
    </>
  );
}

/** The form as it will be asked, in the notice's order, to gather things before one starts. */
export const FormPreview = (props: Props) => (
  <Fold id="form-preview" title="申报表要填什么">
    <Form {...props} />
  </Fold>
);
