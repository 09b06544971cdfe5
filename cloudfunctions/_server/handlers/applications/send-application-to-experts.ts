import { officerTransition } from './officer-transition';

export const sendApplicationToExperts = officerTransition('send_to_experts');
