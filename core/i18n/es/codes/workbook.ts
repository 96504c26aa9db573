/** Spanish: codes of META and of settings. */
import type { workbook as english } from '../../en/codes/workbook.ts';
import type { Same } from '../../same.ts';

export const workbook: Same<typeof english> = {
  CL_YES_NO: {
    YES: 'Sí',
    NO: 'No',
  },
  CL_META_STATUS: {
    DRAFT: 'Borrador',
    FINAL: 'Definitivo',
  },
  CL_INSTITUTION: {
    STA: 'Estadística / censo',
    INT: 'Interior, migración, fronteras',
    LAB: 'Trabajo',
    HEA: 'Salud',
    EDU: 'Educación',
    FIN: 'Finanzas / banco central',
    CUS: 'Aduanas y comercio',
    JUS: 'Justicia',
    MFA: 'Relaciones exteriores / diáspora',
    SOC: 'Protección social',
    AGR: 'Agricultura / desarrollo rural',
    ENV: 'Medio ambiente / desastres',
    LOC: 'Gobiernos locales',
    PLN: 'Planificación / grupo de trabajo',
    DON: 'Donantes / equipo de país ONU',
  },
  CL_CURRENCY: {
    USD: 'Dólar de los EE. UU.',
    EUR: 'Euro',
  },
  CL_LANGUAGE: {
    en: 'Inglés',
    fr: 'Francés',
    es: 'Español',
  },
  CL_DECIMAL_SEP: {
    '.': 'Punto',
    ',': 'Coma',
  },
  CL_GROUP_SEP: {
    ',': 'Coma',
    '.': 'Punto',
    space: 'Espacio',
    nbsp: 'Espacio de no separación',
    thin: 'Espacio fino',
    "'": 'Apóstrofo',
    none: 'Ninguno',
  },
  CL_DATE_ORDER: {
    DMY: 'Día, mes, año',
    MDY: 'Mes, día, año',
    YMD: 'Año, mes, día',
  },
  CL_DASH: {
    MISSING: 'No disponible',
    ZERO: 'Cero',
  },
  CL_ISIC_REV: {
    '4': 'CIIU Rev.4',
    '5': 'CIIU Rev.5',
  },
  CL_REGION: {
    _T: 'Todo el país',
  },
};
