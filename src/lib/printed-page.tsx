import Taro from '@tarojs/taro';
import type { ComponentProps, ReactNode } from 'react';
import { Button, NoticeBar, Page } from '@/components';
import { StaleNotice } from './loaded';
import { canPrint, printPage } from './platform/print';

interface Props {
  state: ComponentProps<typeof StaleNotice>['state'];
  /** The whole sheet as text, for a computer to print. */
  text(): string;
  /** What must stand on the paper too: the association reads it there. */
  codes: string;
  children: ReactNode;
}

/** A sheet to be printed, and where WeChat prints nothing, the way to a computer. Its styles are styles/printed.scss. */
export function PrintedPage({ state, text, codes, children }: Props) {
  const copy = () => void Taro.setClipboardData({ data: text() });
  return (
    <Page
      footer={
        canPrint ? (
          <Button id="print" onClick={printPage}>
            打印
          </Button>
        ) : (
          <Button id="copy-all" onClick={copy}>
            复制全文，发到电脑打印
          </Button>
        )
      }
    >
      <StaleNotice state={state} />
      {canPrint ? null : (
        <NoticeBar id="print-advice" tone="info">
          {`微信里不能直接打印：复制全文发到电脑，粘贴后打印；${codes}要一起打印。`}
        </NoticeBar>
      )}
      {children}
    </Page>
  );
}
