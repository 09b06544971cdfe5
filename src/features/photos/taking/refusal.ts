/** Why a photograph cannot be taken in, in words. */
export class PhotoRefusal extends Error {}

export const UNREADABLE = '这张照片打不开，可能已被删除，请重新选择';
