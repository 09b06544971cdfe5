import type { NoticeCell, NoticeSection } from '@domain/applications/notice-cells';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card, Section } from '@/components';
import './index.scss';

function CellTable({ table }: { table: string[][] }) {
  const [head = [], ...rows] = table;
  return (
    <View className="cells__table">
      {[head, ...rows].map((row, index) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: a frozen table never changes its rows.
          key={index}
          className={`cells__row${index === 0 ? ' cells__row--head' : ''}`}
        >
          {row.map((text, column) => (
            <Text key={head[column]} className="cells__column" userSelect>
              {text}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

interface Props {
  sections: readonly NoticeSection[];
  /** What can be done with one cell: `cells__aside` stands beside its label, `cells__below` below its text. */
  actions?: (cell: NoticeCell) => ReactNode;
}

/** What was submitted, cell by cell in the form's order. */
export function CellList({ sections, actions }: Props) {
  return (
    <>
      {sections.map(({ id, title, cells }) => (
        <Section key={id} title={title}>
          <Card>
            {cells.map((cell) => (
              <View key={cell.id} className="cells__item">
                <Text className="cells__label">{cell.label}</Text>
                {cell.table ? (
                  <CellTable table={cell.table} />
                ) : (
                  <Text className={`cells__text${cell.text ? '' : ' cells__text--empty'}`} userSelect>
                    {cell.text || '（未填）'}
                  </Text>
                )}
                {actions?.(cell)}
              </View>
            ))}
          </Card>
        </Section>
      ))}
    </>
  );
}
