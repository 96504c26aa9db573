/** The version of the product; the bundler puts in that of package.json. */
declare const process: { readonly env: { readonly VERSION?: string } };

export const VERSION: string = process.env.VERSION ?? 'development';
