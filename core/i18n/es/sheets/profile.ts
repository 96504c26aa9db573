/** Spanish: the sheets of the ministries, and words of columns that mean something else there. */
import type { profile as english } from '../../en/sheets/profile.ts';
import type { Same } from '../../same.ts';

export const profile: Same<typeof english> = {
  META: {
    name: 'Acerca de este libro',
    purpose: 'Quién envía el libro, para qué años, en qué moneda y con qué definiciones.',
    fields: {
      status: { label: 'Estado del libro', help: 'DRAFT en trabajo, FINAL una vez firmado.' },
    },
  },
  EXPLAIN: {
    name: 'Problemas explicados',
    purpose: 'Por qué unas cifras son correctas aunque una revisión pregunte.',
  },
  STA_POP: {
    name: 'Residentes habituales',
    purpose: 'Población por edad y sexo; base de la mayoría de las tasas.',
  },
  STA_STOCK: {
    name: 'Inmigrantes en el país',
    purpose: 'Nacidos en el extranjero o extranjeros, por país de origen.',
  },
  STA_EMIG: {
    name: 'Nacionales en el extranjero',
    purpose: 'Emigrantes por país de destino, edad y educación.',
  },
  STA_FLOW: {
    name: 'Flujos migratorios',
    purpose: 'Inmigración y emigración contadas por la oficina de estadística.',
  },
  STA_EDU: {
    name: 'Educación de los residentes de 25 años y más',
    purpose: 'Educación de nativos y extranjeros; base de las comparaciones de cualificación.',
  },
  STA_LF: {
    name: 'Situación laboral',
    purpose: 'Empleo y desempleo de nativos, extranjeros y retornados de 15 años y más.',
    fields: {
      pop_group: {
        label: 'Grupo de población',
        help: 'NATIVE nativos, FOREIGN extranjeros, RETURNEE retornados o _T todos.',
      },
    },
  },
  STA_HH: {
    name: 'Hogares y remesas',
    purpose: 'Hogares con y sin remesas, y pobreza entre ellos.',
  },
  INT_BORDER: {
    name: 'Cruces de frontera',
    purpose: 'Entradas y salidas en la frontera: hechos, no personas.',
    fields: {
      total: { label: 'Cruces', help: 'Hechos, no personas: quien cruza dos veces cuenta dos veces.' },
      mode: { label: 'Vía de transporte', help: 'AIR aire, LAND carretera, SEA mar, RAIL tren o _T todas.' },
    },
  },
  INT_PERMIT: {
    name: 'Permisos de residencia',
    purpose: 'Permisos concedidos, renovados, retirados y vigentes, por motivo y duración.',
    fields: {
      event: {
        label: 'Hecho del permiso',
        help: 'FIRST, RENEW, WITHDRAWN durante el año; VALID al 31 de diciembre.',
      },
    },
  },
  INT_ENFORCE: {
    name: 'Medidas de control',
    purpose: 'Rechazos, retornos, detención y regularización de extranjeros.',
  },
  INT_ASYLUM: {
    name: 'Procedimiento de asilo',
    purpose: 'Solicitudes, decisiones y casos pendientes, en personas.',
    fields: {
      event: {
        label: 'Paso del procedimiento',
        help: 'PEND_START al 1 de enero, PEND_END al 31 de diciembre, los demás durante el año.',
      },
    },
  },
  INT_PROTECT: {
    name: 'Poblaciones protegidas y desplazadas',
    purpose: 'Refugiados, solicitantes de asilo, desplazados y apátridas, aquí y en el extranjero.',
  },
  INT_DEATHS: {
    name: 'Muertes y desapariciones en el camino',
    purpose: 'Migrantes muertos o desaparecidos, por ruta.',
    fields: {
      status: { label: 'Muerto o desaparecido', help: 'DEAD muerto o MISSING desaparecido.' },
    },
  },
  LAB_OUT: {
    name: 'Trabajadores enviados al extranjero',
    purpose: 'Trabajadores registrados para empleo en el extranjero, por destino y ocupación.',
  },
  LAB_FWP: {
    name: 'Permisos de trabajadores extranjeros',
    purpose: 'Permisos de trabajo concedidos, renovados y vigentes, por ciudadanía y ocupación.',
    fields: {
      event: { label: 'Hecho del permiso', help: 'FIRST y RENEW durante el año; VALID al 31 de diciembre.' },
    },
  },
  LAB_EMP: {
    name: 'Personas ocupadas',
    purpose: 'Nativos y extranjeros por actividad y ocupación, con salarios medios.',
  },
  LAB_RECRUIT: {
    name: 'Costo de la contratación',
    purpose: 'Lo que pagan los trabajadores por un empleo fuera, frente a su ingreso (ODS 10.7.1).',
  },
  LAB_AGENCY: {
    name: 'Agencias de contratación',
    purpose: 'Licencias y quejas.',
  },
  LAB_INJURY: {
    name: 'Lesiones en el trabajo',
    purpose: 'Lesiones mortales y otras de trabajadores migrantes y no migrantes (ODS 8.8.1).',
    fields: {
      pop_group: { label: 'Migrantes u otros', help: 'Trabajadores migrantes (MIGRANT) o no (NONMIGRANT).' },
    },
  },
  HEA_WORKF: {
    name: 'Personal de salud',
    purpose: 'Médicos, enfermería y otros: activos, formados fuera, salidas, vacantes.',
  },
  HEA_COVER: {
    name: 'Cobertura de salud',
    purpose: 'Personas con cobertura de salud, por grupo.',
    fields: {
      pop_group: {
        label: 'Grupo cubierto',
        help: 'NAT nacionales, FOR extranjeros, REFASY refugiados y solicitantes, RETURNEE.',
      },
      covered: {
        label: 'Personas con cobertura de salud',
        help: 'Personas del grupo con cobertura de salud.',
      },
    },
  },
  EDU_TERT: {
    name: 'Estudiantes de educación superior',
    purpose: 'Estudiantes en el extranjero, venidos de fuera, y todos los inscritos.',
    fields: {
      direction: {
        label: 'Dónde estudian',
        help: 'OUTBOUND en el extranjero, INBOUND venidos de fuera, ENROL todos los inscritos.',
      },
    },
  },
  EDU_PUPIL: {
    name: 'Alumnos',
    purpose: 'Alumnos inscritos y niños en edad escolar, nativos y extranjeros.',
    fields: {
      total: { label: 'Alumnos', help: 'Alumnos inscritos, ambos sexos.' },
    },
  },
  EDU_QUAL: {
    name: 'Reconocimiento de títulos extranjeros',
    purpose: 'Solicitudes y decisiones.',
  },
  FIN_REMIT: {
    name: 'Remesas',
    purpose: 'Partidas de la balanza de pagos, recibidas y pagadas, por país socio.',
    fields: {
      direction: {
        label: 'Recibido o pagado',
        help: 'REC recibido del extranjero, PAID enviado al extranjero.',
      },
      item: {
        label: 'Partida de la balanza de pagos',
        help: 'PT transferencias personales, CE remuneración de empleados… PR solo si no hay detalle.',
      },
    },
  },
  FIN_RCOST: {
    name: 'Precios de los servicios de remesas',
    purpose: 'Lo que cuesta enviar dinero al país (ODS 10.c.1).',
  },
  FIN_MACRO: {
    name: 'Cifras macroeconómicas',
    purpose: 'PIB, comercio, inversión, ayuda, tipo de cambio y precios.',
    fields: {
      amount: {
        label: 'Importe o índice',
        help: 'En moneda y unidad de META; FX_USD y CPI son números simples.',
      },
    },
  },
  FIN_BUDGET: {
    name: 'Presupuesto de programas',
    purpose: 'Presupuesto previsto y ejecutado de los programas sobre migración.',
  },
  FIN_DIASP: {
    name: 'Finanzas de la diáspora',
    purpose: 'Bonos, depósitos, inversión y donaciones de la diáspora.',
    fields: {
      instrument: {
        label: 'Instrumento de la diáspora',
        help: 'BOND bono, DEPOSIT depósito, FDI IED, DONATION donación u OTHER.',
      },
    },
  },
  CUS_CASH: {
    name: 'Efectivo declarado en la frontera',
    purpose: 'Declaraciones e importes.',
  },
  CUS_TRADE: {
    name: 'Comercio de bienes',
    purpose: 'Exportaciones e importaciones por país socio.',
  },
  CUS_RELIEF: {
    name: 'Exenciones aduaneras',
    purpose: 'Exenciones para retornados y envíos de la diáspora.',
    fields: {
      value_usd: { label: 'Valor de los bienes, en dólares', help: 'Dólares de los EE. UU., en unidades.' },
    },
  },
  JUS_TIP: {
    name: 'Trata de personas',
    purpose: 'Víctimas y personas procesadas. Los recuentos pequeños se protegen.',
    fields: {
      event: {
        label: 'Etapa',
        help: 'Víctimas DETECTED, ASSISTED; personas INVESTIGATED, PROSECUTED, CONVICTED.',
      },
    },
  },
  JUS_SOM: {
    name: 'Tráfico ilícito de migrantes',
    purpose: 'Migrantes objeto de tráfico y traficantes ante la justicia.',
    fields: {
      event: { label: 'Etapa', help: 'Migrantes SMUGGLED; traficantes PROSECUTED, CONVICTED.' },
    },
  },
  JUS_CASES: {
    name: 'Acceso a la justicia',
    purpose: 'Casos de migrantes presentados, cerrados y ganados.',
  },
  JUS_TREATY: {
    name: 'Tratados',
    purpose: 'Instrumentos internacionales firmados y ratificados.',
    fields: {
      instrument: { label: 'Tratado', help: 'Instrumento internacional, por su código.' },
      status: {
        label: 'Estado de ratificación',
        help: 'NONE ninguno, SIGNED firmado o RATIFIED ratificado.',
      },
      date: { label: 'Fecha de firma o ratificación', help: 'Día del estado indicado.' },
    },
  },
  MFA_CONS: {
    name: 'Nacionales inscritos en consulados',
    purpose: 'Nacionales inscritos, por país anfitrión.',
  },
  MFA_SERV: {
    name: 'Servicios consulares',
    purpose: 'Ayuda y documentos dados a nacionales en el extranjero.',
  },
  MFA_AGREE: {
    name: 'Acuerdos con otros países',
    purpose: 'Acuerdos laborales, de seguridad social, de readmisión y otros.',
    fields: {
      type: {
        label: 'Tipo de acuerdo',
        help: 'BLA laboral, SSA seguridad social, READM readmisión, VISA, MOBIL, DTA, RECOG.',
      },
    },
  },
  MFA_RETURN: {
    name: 'Retorno de nacionales',
    purpose: 'Nacionales que volvieron, por país y modo de retorno.',
    fields: {
      mode: {
        label: 'Modo de retorno',
        help: 'SPONT espontáneo, AVR voluntario asistido, FORCED forzoso; _U desconocido, _T todos.',
      },
    },
  },
  MFA_DIASP: {
    name: 'Vida de la diáspora',
    purpose: 'Asociaciones, programas, doble ciudadanía y votantes en el extranjero.',
  },
  SOC_CHILD: {
    name: 'Niños con padres en el extranjero',
    purpose: 'Niños que quedaron en el país, y todos los niños.',
    fields: {
      status: {
        label: 'Padres en el extranjero',
        help: 'ONE_ABROAD uno, BOTH_ABROAD ambos, o ALL todos los niños de 0–17 años.',
      },
      total: { label: 'Niños', help: 'Niños de 0 a 17 años.' },
    },
  },
  SOC_COVER: {
    name: 'Protección social',
    purpose: 'Trabajadores con cobertura contributiva, y prestaciones pagadas fuera.',
    fields: {
      pop_group: {
        label: 'Grupo de trabajadores',
        help: 'NAT nacionales, FOR extranjeros, EMIGRANT nacionales en el extranjero.',
      },
    },
  },
  SOC_REINT: {
    name: 'Apoyo a la reintegración',
    purpose: 'Retornados que recibieron apoyo, por tipo.',
    fields: {
      service: {
        label: 'Tipo de apoyo',
        help: 'ANY cuenta a cada persona una vez; los demás servicios pueden superponerse.',
      },
    },
  },
  AGR_RURAL: {
    name: 'Hogares rurales',
    purpose: 'Hogares rurales con migrantes y remesas, por región.',
  },
  ENV_DISP: {
    name: 'Desplazamiento por desastres',
    purpose: 'Movimientos y personas desplazadas, por amenaza y región.',
    fields: {
      female: { label: 'De ellos, mujeres', help: 'Parte femenina de los nuevos desplazamientos.' },
      male: { label: 'De ellos, hombres', help: 'Parte masculina de los nuevos desplazamientos.' },
    },
  },
  LOC_PLAN: {
    name: 'Regiones y sus planes',
    purpose: 'La migración en las regiones, y si los planes locales la tratan.',
  },
};
