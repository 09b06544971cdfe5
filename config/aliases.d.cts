/** Relative to the project's root. */
export declare function templatesFile(): string;
export declare const aliases: Readonly<Record<'@domain' | '@templates', string>>;
