/** Español: comparaciones entre hojas de instituciones distintas. */
import type { comparisons as english } from '../../en/rules/comparisons.ts';
import type { Same } from '../../same.ts';

export const comparisons: Same<typeof english> = {
  X01: {
    title: 'Más trabajadores registrados que nacionales que salen',
    text: '{year}: {leftInstitution} da {left} y {rightInstitution} da {right}. Hay más trabajadores registrados para el extranjero que nacionales contados al salir.',
    why: 'Los trabajadores son una parte de todos los que salen: uno de los dos recuentos está incompleto o cuenta otra cosa.',
    todo: 'Compare las definiciones de STA_FLOW y LAB_OUT (duración de la estancia, renovaciones, personas o contratos) y explique la diferencia.',
  },
  X02: {
    title: 'La migración neta de nacionales difiere',
    text: '{year}: las salidas menos las entradas de nacionales son {left} según {leftInstitution} y {right} según {rightInstitution}.',
    why: 'Ambas dicen si el país pierde o gana nacionales, y los planes citan una u otra.',
    todo: 'INT_BORDER cuenta cruces, visitas incluidas; STA_FLOW cuenta personas que cambian de residencia. Compare definiciones, puestos fronterizos cubiertos y períodos, y explique la diferencia.',
    variants: {
      OPPOSITE: {
        text: '{year}: las salidas menos las entradas de nacionales son {left} según {leftInstitution} y {right} según {rightInstitution}. Según una, el país pierde nacionales; según la otra, los gana.',
        todo: 'INT_BORDER cuenta cruces, visitas incluidas; STA_FLOW cuenta personas que cambian de residencia. Busque puestos fronterizos o sentidos que falten, después retornos o salidas que nadie registró, y explique la diferencia.',
      },
    },
  },
  X03: {
    title: 'Más emigrantes contados aquí que en el país socio',
    text: '{year}, {partner}: STA_FLOW cuenta {left} personas que salieron hacia este país; según las cifras del socio, o el aumento de los nacionales que viven allí (STA_EMIG), llegaron {right}.',
    why: 'Muchas personas salen sin comunicarlo, así que la cifra propia suele ser la menor. Si supera a la otra en más de la mitad, cuenta otra cosa.',
    todo: 'Compare a quién se cuenta (estancia prevista o real, permisos o personas, todos o solo nacionales) y el país de residencia siguiente, y explique la diferencia.',
  },
  X04: {
    title: 'Más nacionales inscritos en el extranjero que residentes',
    text: '{year}, {partner}: {leftInstitution} da {left} y {rightInstitution} da {right}. Los consulados inscriben a más nacionales de los que muestran las estadísticas del país de acogida.',
    why: 'Los registros conservan a personas que volvieron o se fueron a otro lugar, y la diáspora parece mayor de lo que es.',
    todo: 'Depure el registro consular de este país, o explique por qué las estadísticas son demasiado bajas.',
  },
  X05: {
    title: 'Más permisos que residentes',
    text: '{year}, {partner}: {rightInstitution} da {right} permisos vigentes, {leftInstitution} solo {left} residentes de esta nacionalidad.',
    why: 'Quien tiene un permiso vigente vive en el país: una de las dos cifras es falsa. Los servicios se planifican para residentes, los controles para permisos.',
    todo: 'Busque en INT_PERMIT permisos de personas que se fueron y permisos dobles de una persona, revise la fecha y la cobertura de STA_STOCK (CITIZ), o explique la diferencia.',
  },
  X06: {
    title: 'Permisos de trabajo vigentes distintos',
    text: '{year}: {leftInstitution} da {left} permisos de trabajo vigentes, {rightInstitution} da {right}.',
    why: 'Ambos describen los mismos permisos, y los planes se hacen con uno u otro.',
    todo: 'Acuerden una definición y una fecha para LAB_FWP (VALID) e INT_PERMIT (VALID, WORK), o expliquen la diferencia.',
  },
  X07: {
    title: 'Primeros permisos de trabajo distintos',
    text: '{year}: {leftInstitution} da {left} primeros permisos de trabajo, {rightInstitution} da {right}.',
    why: 'Ambos describen las mismas decisiones, y los planes se hacen con uno u otro.',
    todo: 'Acuerden una definición para LAB_FWP (FIRST) e INT_PERMIT (FIRST, WORK), o expliquen la diferencia.',
  },
  X08: {
    title: 'Más refugiados nuevos que decisiones',
    text: '{year}: los refugiados acogidos aumentaron en {right}, mientras que {left} personas obtuvieron el estatuto de refugiado u otra protección.',
    why: 'El número de refugiados crece por decisiones, reasentamientos o reconocimiento de grupos; sin ellos, parte del aumento no tiene origen.',
    todo: 'Revise INT_PROTECT (REF, HOSTED) de este año y del anterior, y las decisiones en INT_ASYLUM. Si se reasentó aquí a personas o se las reconoció en grupo, escríbalo en note.',
  },
  X09: {
    title: 'Solicitantes de asilo y casos pendientes distintos',
    text: '{year}: {left} frente a {right}. Los solicitantes de asilo de INT_PROTECT y los casos pendientes a fin de año de INT_ASYLUM deberían ser casi iguales.',
    why: 'Vienen del mismo procedimiento; una diferencia revela casos contados como personas o un registro atrasado.',
    todo: 'Cuente personas en ambas hojas, al 31 de diciembre, o explique la diferencia.',
  },
  X11: {
    title: 'Retornos de nacionales distintos',
    text: '{year}: {leftInstitution} da {left} nacionales que vuelven, {rightInstitution} da {right}.',
    why: 'El apoyo a las personas retornadas se planifica con estas cifras.',
    todo: 'Compare las definiciones de MFA_RETURN y STA_FLOW (IN, NAT) y explique la diferencia.',
  },
  X12: {
    title: 'Remesas por emigrante poco creíbles',
    text: '{year}: remesas de {left} USD para {right} emigrantes dan {each} USD por persona, fuera de {low} a {high}.',
    why: 'Un importe así casi siempre viene de una unidad o un tipo de cambio equivocado: un factor de mil o de un millón, o un número de emigrantes de otra definición.',
    todo: 'Revise money_mult y currency en META, FX_USD en FIN_MACRO y el total de STA_EMIG. Si las cifras son correctas, explíquelas.',
  },
  X13: {
    title: 'Remesas y emigrantes no concuerdan',
    text: '{year}, {partner}: el {left} % de las remesas viene de este país, donde vive el {right} % de los emigrantes.',
    why: 'Una gran parte de lo uno y casi nada de lo otro revela dinero que pasa por un tercer país, o emigrantes que la estadística no ve.',
    todo: 'Revise los códigos de socio de FIN_REMIT (país de quien envía o del banco) y de STA_EMIG, o explique la diferencia.',
  },
  X14: {
    title: 'La población y la suma de las regiones difieren',
    text: '{year}: {leftInstitution} da {left} residentes, las regiones de {rightInstitution} suman {right}.',
    why: 'Las tasas por habitante del país y de sus regiones usan entonces poblaciones distintas.',
    todo: 'Revise que LOC_PLAN tenga todas las regiones, una sola vez cada una, con la misma fecha, base censal y definición de residencia que STA_POP, o explique la diferencia.',
  },
  X15: {
    title: 'El cambio de la población y sus partes',
    text: '{year}: la población cambió en {left}; los nacimientos menos las defunciones (según la nota) y la migración neta dan {right}. Sin explicar: {gap}.',
    why: 'El resto revela migración que nadie cuenta, o una población revisada.',
    todo: 'No hay que cambiar nada. Si el resto es grande, busque una nueva base censal en STA_POP y flujos que falten en STA_FLOW, como estancias cortas o retornos.',
  },
  X16: {
    title: 'Los estudiantes en el extranjero difieren de los que cuenta el socio',
    text: '{year}, {partner}: {leftInstitution} da {left} estudiantes allí, el libro del propio socio {right}.',
    why: 'Ambas describen a los mismos estudiantes, y las becas y la fuga de talentos se discuten con una u otra.',
    todo: 'Compare la nacionalidad y el país de estudios anteriores, los niveles (CINE 5 a 8), los estudiantes de intercambio y las fechas de referencia en EDU_TERT, o explique la diferencia.',
  },
  X17: {
    title: 'Salen más enfermeros que trabajadores registrados',
    text: '{year}: {rightInstitution} da {right} profesionales de enfermería que salen a trabajar al extranjero, {leftInstitution} registra {left} salidas de profesionales de la salud (CIUO 22 y 32).',
    why: 'La enfermería es una parte de estas ocupaciones; si salen más de los registrados, muchos se van sin registro o se cuentan certificados como salidas.',
    todo: 'Revise si exits_abroad cuenta certificados solicitados o personas que se fueron, y los códigos de ocupación y la cobertura de LAB_OUT, o explique la diferencia.',
  },
  X18: {
    title: 'Más víctimas asistidas que detectadas',
    text: '{year}: {right} víctimas de trata fueron asistidas, {left} fueron detectadas.',
    why: 'La ayuda puede continuar desde años anteriores, pero una quinta parte más que las detectadas revela dos formas de contar.',
    todo: 'Revise si ASSISTED cuenta personas o servicios y si todos los organismos informan lo que detectaron (DETECTED) en JUS_TIP, o explique la diferencia.',
  },
  X19: {
    title: 'Más condenados que procesados',
    text: '{year}: {right} personas fueron condenadas por trata, {left} fueron procesadas.',
    why: 'Las condenas de un año pueden venir de juicios anteriores, pero más condenas que procesos suele significar que se mezclan casos y personas.',
    todo: 'Revise que ambas cuenten personas y los mismos delitos en JUS_TIP. Si las condenas son de juicios anteriores, dígalo.',
  },
  X20: {
    title: 'El dinero de los donantes en el presupuesto difiere',
    text: '{year}: {leftInstitution} ejecutó {left} USD de fondos de donantes; {rightInstitution}: {right} USD pagados a través del presupuesto.',
    why: 'Ambas describen el mismo dinero; una diferencia es dinero que una parte no ve, o cuenta dos veces.',
    todo: 'Compare los programas de fuente DONOR en FIN_BUDGET con los proyectos on_budget YES en DON_SUPPORT: pagos y gastos de años distintos, tipo de cambio (FX_USD), fondos mixtos. Después explique la diferencia.',
  },
  X21: {
    title: 'El gasto en acciones difiere del presupuesto',
    text: '{year}, {partner}: {leftInstitution} da {left} gastados en acciones que dirige esta institución, {rightInstitution} da {right} ejecutados.',
    why: 'El plan se juzga con una cifra y el presupuesto con la otra.',
    todo: 'Revise si budget_spent en PLN_ACTIONS corre desde el inicio o es del año, y qué programas de FIN_BUDGET pertenecen al plan, o explique la diferencia.',
  },
  X22: {
    title: 'Más desplazados por desastres que desplazados en total',
    text: '{year}: {rightInstitution} da {right} personas desplazadas por desastres, {leftInstitution} solo {left} desplazados internos por todas las causas.',
    why: 'La nota dice que los desastres están incluidos: los primeros son parte de los segundos, y la ayuda se planifica con una u otra cifra.',
    todo: 'Compare las fechas y las definiciones (personas aún desplazadas, o desplazadas en el año) de ENV_DISP e INT_PROTECT (IDP), o explique la diferencia.',
  },
  X23: {
    title: 'Los trabajadores extranjeros difieren',
    text: '{year}: {leftInstitution} da {left} trabajadores extranjeros como referencia de la protección social, {rightInstitution} da {right} extranjeros ocupados.',
    why: 'La proporción de trabajadores extranjeros cubiertos cambia según el número que se tome.',
    todo: 'Compare la nacionalidad y el lugar de nacimiento, el trabajo registrado y todo trabajo, las edades y las fechas en SOC_COVER (FOR) y STA_LF (FOREIGN, EMP), o explique la diferencia.',
  },
  X28: {
    title: 'Efectivo declarado y remesas',
    text: '{year}: los viajeros declararon {left} en efectivo al llegar ({leftInstitution}), el {percent} % de las remesas recibidas ({right}, {rightInstitution}).',
    why: 'El dinero llevado en mano puede ser una remesa que los bancos no ven.',
    todo: 'No hay que cambiar nada. Si la proporción es grande, pregunte si FIN_REMIT incluye una estimación del efectivo llevado en mano.',
  },
};
