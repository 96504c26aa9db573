/** English: codes of META and of settings. */
export const workbook = {
  CL_YES_NO: {
    YES: 'Yes',
    NO: 'No',
  },
  CL_META_STATUS: {
    DRAFT: 'Draft',
    FINAL: 'Final',
  },
  CL_INSTITUTION: {
    STA: 'Statistics / census',
    INT: 'Interior, immigration, border',
    LAB: 'Labour',
    HEA: 'Health',
    EDU: 'Education',
    FIN: 'Finance / central bank',
    CUS: 'Customs and trade',
    JUS: 'Justice',
    MFA: 'Foreign affairs / diaspora',
    SOC: 'Social protection',
    AGR: 'Agriculture / rural development',
    ENV: 'Environment / disaster',
    LOC: 'Local government',
    PLN: 'Planning authority / task force',
    DON: 'Donors / UN country team',
  },
  CL_CURRENCY: {
    USD: 'US dollar',
    EUR: 'Euro',
  },
  CL_LANGUAGE: {
    en: 'English',
    fr: 'French',
    es: 'Spanish',
  },
  CL_DECIMAL_SEP: {
    '.': 'Point',
    ',': 'Comma',
  },
  CL_GROUP_SEP: {
    ',': 'Comma',
    '.': 'Point',
    space: 'Space',
    nbsp: 'Non-breaking space',
    thin: 'Thin space',
    "'": 'Apostrophe',
    none: 'None',
  },
  CL_DATE_ORDER: {
    DMY: 'Day, month, year',
    MDY: 'Month, day, year',
    YMD: 'Year, month, day',
  },
  CL_DASH: {
    MISSING: 'Not available',
    ZERO: 'Zero',
  },
  CL_ISIC_REV: {
    '4': 'ISIC Rev.4',
    '5': 'ISIC Rev.5',
  },
  CL_REGION: {
    _T: 'Whole country',
  },
};
