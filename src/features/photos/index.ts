export { readOnly } from './photo-scene';
export { PhotoWork } from './photo-work';
export { phoneQueue } from './queue/phone-queue';
export { UploadsView } from './queue/uploads-view';
export { useQueue } from './queue/use-queue';
export { usePhotoScene } from './use-photo-scene';
