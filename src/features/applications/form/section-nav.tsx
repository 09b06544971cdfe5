import { askedSections } from '@domain/applications/sections';
import type { Category } from '@domain/call/schema';
import { sectionProgress } from '@domain/form/progress';
import { Text, View } from '@tarojs/components';
import { useCallback, useMemo, useState } from 'react';
import { type DotState, Icon, StateDot } from '@/components';
import type { Draft } from '../draft/draft';
import { usePaused } from '../draft/use-paused';
import { jumpToSection } from './field-jump';
import type { FormCheck } from './use-check';
import './section-nav.scss';

interface Props {
  category: Category;
  draft: Draft;
  check: FormCheck;
}

const TOLD_EVERY_MS = 800;

function dotOf(filled: number, asked: number): DotState {
  if (filled === 0) return 'empty';
  return filled === asked ? 'full' : 'half';
}

/** Sections with how far each is; a fold on the phone, a list beside the form on a wide screen. */
export function SectionNav({ category, draft, check }: Props) {
  const sections = useMemo(() => askedSections(category), [category]);
  const watch = useCallback((listener: () => void) => draft.watchAll(listener), [draft]);
  // As one text, so that nothing is drawn while the figures stay the same.
  const figures = usePaused(watch, () => JSON.stringify(sectionProgress(sections, check.all())), TOLD_EVERY_MS);
  const progress: ReturnType<typeof sectionProgress> = JSON.parse(figures);
  const [isOpen, setOpen] = useState(false);
  const filled = progress.reduce((sum, section) => sum + section.filled, 0);
  const asked = progress.reduce((sum, section) => sum + section.asked, 0);
  return (
    <View id="section-nav" className={`section-nav${isOpen ? ' section-nav--open' : ''}`}>
      <View
        id="section-nav-head"
        className="section-nav__head"
        hoverClass="is-pressed"
        ariaRole="button"
        ariaLabel={isOpen ? '收起' : '展开'}
        onClick={() => setOpen(!isOpen)}
      >
        <Text className="section-nav__title">填写进度</Text>
        <Text id="section-nav-total" className="section-nav__total tabular">
          已填 {filled}/{asked}
        </Text>
        <Icon name="chevron-down" size={20} />
      </View>
      <View className="section-nav__list">
        {progress.map(({ id, title, filled: done, asked: all }) => (
          <View
            key={id}
            id={`go-${id}`}
            className="section-nav__item"
            hoverClass="is-pressed"
            onClick={() => void jumpToSection(id)}
          >
            <StateDot state={dotOf(done, all)} />
            <Text className="section-nav__name">{title}</Text>
            <Text className="section-nav__count tabular">{all === 0 ? '选填' : `已填 ${done}/${all}`}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}
