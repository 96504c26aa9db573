/**
 * Comes before everything else: zod would try whether it may make programs of texts, which the policy of the page
 * forbids and reports.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
