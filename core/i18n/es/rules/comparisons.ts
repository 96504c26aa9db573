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
  X04: {
    title: 'Más nacionales inscritos en el extranjero que residentes',
    text: '{year}, {partner}: {leftInstitution} da {left} y {rightInstitution} da {right}. Los consulados inscriben a más nacionales de los que muestran las estadísticas del país de acogida.',
    why: 'Los registros conservan a personas que volvieron o se fueron a otro lugar, y la diáspora parece mayor de lo que es.',
    todo: 'Depure el registro consular de este país, o explique por qué las estadísticas son demasiado bajas.',
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
};
