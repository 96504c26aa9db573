/** The settings file `mainstream.config.json`: what a country fixes once for all runs. Unknown keys are errors. */
import { z } from 'zod';
import { LANGUAGES } from './model.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as 2024-03-31');
const year = z.number().int().min(1950).max(2100);

export const settingsSchema = z
  .strictObject({
    /** ISO 3166-1 alpha-3. */
    country: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a country code of three capital letters')
      .optional(),
    language: z.enum(LANGUAGES as [string, ...string[]]).optional(),
    periodStart: year.optional(),
    periodEnd: year.optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency code of three capital letters')
      .optional(),
    /** The date that stands for today; default: the newest submitted_on of the workbooks. */
    asOf: date.optional(),
    /** Thresholds and weights of coherence §2 by name: `{ "material": 2 }`. */
    parameters: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
    /** What a file may ask of us, by the names of `core/formats/limits.ts`: `{ "cells": 80000000 }`. */
    limits: z.record(z.string(), z.number().int().nonnegative()).optional(),
  })
  .refine(
    ({ periodStart, periodEnd }) =>
      periodStart === undefined || periodEnd === undefined || periodStart <= periodEnd,
    { path: ['periodEnd'], message: 'a year not before periodStart' },
  );

export type Settings = z.infer<typeof settingsSchema>;
