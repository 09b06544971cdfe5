/** Relative to the project's root. */
export declare const templatesFileOf: (appid: string) => string;
export declare const templatesFile: string;
export declare const aliases: Readonly<Record<'@domain' | '@templates', string>>;
