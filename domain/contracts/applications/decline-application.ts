import { officerTransition } from './officer-transition';

export const declineApplication = officerTransition('applications.decline', '不予立项');
