export { amendAcceptance } from './amend-acceptance';
export { entryTone, entryWord, nextShot } from './checklist-words';
