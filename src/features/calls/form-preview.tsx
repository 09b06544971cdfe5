import type { FormDefinition } from '@domain/form/definition';
import { View } from '@tarojs/components';
import { Fold, Tag } from '@/components';
import { fieldWords } from './field-words';
import './rows.scss';
import './detail.scss';

/** The form as it will be asked, in the notice's order, to gather things before one starts. */
export function FormPreview({ form }: { form: FormDefinition }) {
  const count = form.sections.reduce((sum, section) => sum + section.fields.length, 0);
  return (
    <Fold id="form-preview" title="申报表要填什么" extra={`${count}栏`}>
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
    </Fold>
  );
}
