/** English: codes of groups of people and definitions. */
export const definitions = {
  CL_DEFINITION_SET: {
    RSIM1998: 'Recommendations of 1998',
    RSIM2021: 'Framework of 2021',
    NATIONAL: 'National definition',
  },
  CL_MIGRANT_BASIS: {
    BIRTH: 'Country of birth',
    CITIZ: 'Citizenship',
    BOTH: 'Both',
  },
  CL_DIRECTION: {
    IN: 'In',
    OUT: 'Out',
  },
  CL_DURATION: {
    LT: '12 months and over',
    ST: '3 to under 12 months',
    _U: 'Unknown duration',
    _T: 'Total',
  },
  CL_CITIZEN_GROUP: {
    NAT: 'Own nationals',
    FOR: 'Foreign citizens',
    XXA: 'Stateless',
    _U: 'Unknown citizenship',
    _T: 'Total',
  },
  CL_POP_GROUP: {
    NATIVE: 'Natives',
    FOREIGN: 'Foreigners',
    RETURNEE: 'Returnees',
    _T: 'Total',
  },
  CL_COVER_GROUP: {
    NAT: 'Nationals',
    FOR: 'Foreigners',
    REFASY: 'Refugees and asylum-seekers',
    RETURNEE: 'Returnees',
    EMIGRANT: 'Nationals abroad',
  },
  CL_MIGRANT_STATUS: {
    MIGRANT: 'Migrants',
    NONMIGRANT: 'Non-migrants',
  },
  CL_EMIG_SOURCE: {
    MIRROR: 'Data of the destination country',
    REGISTER: 'National register',
    HHSURVEY: 'Household survey',
    CONSUL: 'Consular register',
    EST: 'Estimate',
  },
  CL_POP_TYPE: {
    REF: 'Refugees',
    ASY: 'Asylum-seekers',
    OIP: 'Other people in need of international protection',
    IDP: 'Internally displaced persons',
    STA: 'Stateless persons',
    OOC: 'Others of concern',
    RET: 'Returned refugees',
    RDP: 'Returned internally displaced persons',
    HST: 'Host community',
  },
  CL_SIDE: {
    HOSTED: 'Hosted in this country',
    ABROAD: 'Own nationals abroad',
  },
  CL_URBANISATION: {
    URB: 'Urban',
    RUR: 'Rural',
    _T: 'Total',
  },
};
