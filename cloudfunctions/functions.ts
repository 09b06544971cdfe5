/** The deployed functions, split by trigger, trust boundary and resource profile. Times in seconds, memory in MB. */
export const functions = [
  { name: 'api', timeout: 20, memorySize: 256, runtime: 'Nodejs18.15' },
  { name: 'staff', timeout: 20, memorySize: 256, runtime: 'Nodejs18.15' },
  { name: 'reminders', timeout: 60, memorySize: 256, runtime: 'Nodejs18.15' },
  { name: 'evidence', timeout: 60, memorySize: 256, runtime: 'Nodejs18.15' },
  { name: 'safety', timeout: 20, memorySize: 256, runtime: 'Nodejs18.15' },
  { name: 'sync', timeout: 60, memorySize: 256, runtime: 'Nodejs18.15' },
] as const;

/** Run by the administrator after every deployment, in this order; the local cloud runs them at each start. */
export const afterDeployment = ['sync'] as const;

/** Subscription templates as the platform knows them. */
export { platformTemplates as templates } from '@domain/reminders/template-fields';
