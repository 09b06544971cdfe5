import { officerTransition } from './officer-transition';

export const acceptApplication = officerTransition('applications.accept', '受理，进入形式审查');
