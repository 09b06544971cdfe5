import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';

export function interactionApis({ realm, records, phone }: WxContext) {
  return {
    showToast: asyncApi(realm, 'showToast', ({ title }: Options) => void records.toasts.push(title)),
    hideToast: asyncApi(realm, 'hideToast', () => undefined),
    showLoading: asyncApi(realm, 'showLoading', ({ title }: Options) => {
      records.loading = title;
    }),
    hideLoading: asyncApi(realm, 'hideLoading', () => {
      records.loading = null;
    }),
    showModal: asyncApi(realm, 'showModal', ({ title, content, confirmText }: Options) => {
      records.modals.push({ title, content, confirmText });
      const confirm = records.modalAnswers.shift() ?? true;
      return { confirm, cancel: !confirm };
    }),
    showActionSheet: asyncApi(realm, 'showActionSheet', ({ itemList }: Options) => {
      records.actionSheets.push([...itemList]);
      const answer = records.sheetAnswers.shift();
      const tapIndex = typeof answer === 'string' ? itemList.indexOf(answer) : answer;
      if (tapIndex === undefined || tapIndex < 0) throw new WxFailure('showActionSheet:fail cancel');
      return { tapIndex };
    }),
    makePhoneCall: asyncApi(realm, 'makePhoneCall', ({ phoneNumber }: Options) => void phone.calls.push(phoneNumber)),
    setClipboardData: asyncApi(realm, 'setClipboardData', ({ data }: Options) => void phone.clipboard.push(data)),
    hideKeyboard: asyncApi(realm, 'hideKeyboard', () => undefined),
    vibrateShort: asyncApi(realm, 'vibrateShort', () => undefined),
  };
}
