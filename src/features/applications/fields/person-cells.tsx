import { type AskedPart, personPartWords } from '@domain/form/person';
import { View } from '@tarojs/components';
import type { Draft } from '../draft/draft';
import { TypedInput } from './typed-input';
import './index.scss';

interface Props {
  /** Each cell becomes `<id>-<part>`. */
  id: string;
  draft: Draft;
  path: string;
  parts: readonly AskedPart[];
  error: string | null;
  onBlur(): void;
}

/** Name, post, telephone and whatever else is asked about one person. */
export function PersonCells({ id, draft, path, parts, error, onBlur }: Props) {
  return (
    <View className="person-cells">
      {parts.map(({ key, required }) => (
        <TypedInput
          key={key}
          id={`${id}-${key}`}
          draft={draft}
          path={path}
          at={[key]}
          placeholder={required ? personPartWords[key] : `${personPartWords[key]}（选填）`}
          error={error?.includes(personPartWords[key]) ?? false}
          onBlur={onBlur}
        />
      ))}
    </View>
  );
}
