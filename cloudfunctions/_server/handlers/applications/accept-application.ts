import { officerTransition } from './officer-transition';

export const acceptApplication = officerTransition('accept');
