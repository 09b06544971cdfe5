import { copyText, readableCopy } from '@domain/applications/notice-copies';
import type { ActionOutput } from '@domain/contracts';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, Card, NoticeBar } from '@/components';
import type { Draft } from '../draft/draft';
import { ContactLines } from './contact-lines';
import './readable-copy.scss';

interface Props {
  loaded: ActionOutput<'applications.get'>;
  draft: Draft;
  /** Why nothing more can be filled in. */
  reason: string;
  /** What can be done about it. */
  advice: string;
  /** Whom to ask belongs where something went wrong. */
  isTrouble: boolean;
}

/** All that was filled in, what is only on this phone included: to read, and to carry elsewhere. */
export function ReadableCopy({ loaded, draft, reason, advice, isTrouble }: Props) {
  const { application, category, contacts } = loaded;
  const { core, answers } = draft.content();
  const sections = readableCopy({ category, core, answers, organizationName: application.organizationName });
  const title = `${application.callTitle}\n${category.name}（${category.code}）`;
  const copy = () => void Taro.setClipboardData({ data: copyText(title, sections) });
  return (
    <>
      <NoticeBar id="closed-reason" tone={isTrouble ? 'warn' : 'info'}>
        {reason}
      </NoticeBar>
      <Card title={isTrouble ? '您填的内容都在' : '已填内容'} id="readable-copy">
        <View className="copy__advice">{advice}</View>
        {draft.hasUnsaved() ? <View className="copy__advice">其中有些文字只存在这部手机上。</View> : null}
        <Button id="copy-all" kind={isTrouble ? 'primary' : 'secondary'} onClick={copy}>
          复制全部文字
        </Button>
        {isTrouble ? <ContactLines contacts={contacts} /> : null}
      </Card>
      {sections.map((section) => (
        <Card key={section.id} title={section.title}>
          {section.cells.map((cell) => (
            <View key={cell.id} className="copy__cell">
              <View className="copy__label">{cell.label}</View>
              <Text className="copy__text" userSelect>
                {cell.text}
              </Text>
            </View>
          ))}
        </Card>
      ))}
    </>
  );
}
