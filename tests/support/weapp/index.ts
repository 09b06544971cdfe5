export { type LaunchOptions, launchWeapp, type WeappApp } from './launch';
export { Phone } from './phone';
export type { Query, Target } from './query';
