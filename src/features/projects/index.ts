export { amendAcceptance } from './amend-acceptance';
export { entryTone, entryWord, nextShot } from './checklist-words';
export { ReturnedNotice } from './item/returned-notice';
export { SaidCards } from './item/said-cards';
export { useIsContact } from './use-contact';
