import { officerTransition } from './officer-transition';

export const declineApplication = officerTransition('decline');
