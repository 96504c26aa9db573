/** Spanish: codes of groups of people and definitions. */
import type { definitions as english } from '../../en/codes/definitions.ts';
import type { Same } from '../../same.ts';

export const definitions: Same<typeof english> = {
  CL_DEFINITION_SET: {
    RSIM1998: 'Recomendaciones de 1998',
    RSIM2021: 'Marco de 2021',
    NATIONAL: 'Definición nacional',
  },
  CL_MIGRANT_BASIS: {
    BIRTH: 'País de nacimiento',
    CITIZ: 'Ciudadanía',
    BOTH: 'Ambos',
  },
  CL_DIRECTION: {
    IN: 'Entrada',
    OUT: 'Salida',
  },
  CL_DURATION: {
    LT: '12 meses y más',
    ST: 'De 3 a menos de 12 meses',
    _U: 'Duración desconocida',
    _T: 'Total',
  },
  CL_CITIZEN_GROUP: {
    NAT: 'Nacionales',
    FOR: 'Extranjeros',
    XXA: 'Apátridas',
    _U: 'Ciudadanía desconocida',
    _T: 'Total',
  },
  CL_POP_GROUP: {
    NATIVE: 'Nativos',
    FOREIGN: 'Extranjeros',
    RETURNEE: 'Retornados',
    _T: 'Total',
  },
  CL_COVER_GROUP: {
    NAT: 'Nacionales',
    FOR: 'Extranjeros',
    REFASY: 'Refugiados y solicitantes de asilo',
    RETURNEE: 'Retornados',
    EMIGRANT: 'Nacionales en el extranjero',
  },
  CL_MIGRANT_STATUS: {
    MIGRANT: 'Migrantes',
    NONMIGRANT: 'No migrantes',
  },
  CL_EMIG_SOURCE: {
    MIRROR: 'Datos del país de destino',
    REGISTER: 'Registro nacional',
    HHSURVEY: 'Encuesta de hogares',
    CONSUL: 'Registro consular',
    EST: 'Estimación',
  },
  CL_POP_TYPE: {
    REF: 'Refugiados',
    ASY: 'Solicitantes de asilo',
    OIP: 'Otras personas necesitadas de protección internacional',
    IDP: 'Desplazados internos',
    STA: 'Apátridas',
    OOC: 'Otras personas de interés',
    RET: 'Refugiados retornados',
    RDP: 'Desplazados internos retornados',
    HST: 'Comunidad de acogida',
  },
  CL_SIDE: {
    HOSTED: 'Acogidos en este país',
    ABROAD: 'Nacionales en el extranjero',
  },
  CL_URBANISATION: {
    URB: 'Urbano',
    RUR: 'Rural',
    _T: 'Total',
  },
};
