export { amendProject } from './amend-project';
export { entryTone, entryWord, nextShot } from './checklist-words';
