import type { Frames } from '../../language/frames.ts';
import type { Concepts } from '../../language/phrases.ts';
import { verbForms } from './forms.ts';

/** Families of verbs and nouns; see the English ones. Nouns take the ending `s` where they stand so. */
export const spanishFamilies: Concepts = {
  forgive: verbForms(
    'anular cancelar eliminar condonar perdonar descontar retirar quitar borrar asumir cubrir absorber suprimir',
    'descuento desconté exonerado exoneramos cubierto cubrimos exento',
  ),
  charge:
    'factura|facturas, cargo|cargos, cuota|cuotas, importe|importes, coste|costes, costo|costos, gasto|gastos, recargo|recargos, tarifa, penalización, desplazamiento, visita|visitas, horas extra, mano de obra, deuda, saldo pendiente, mora, comisión, envío, diferencia, instalación, licencia|licencias',
  lower: verbForms(
    'bajar rebajar reducir recortar congelar mantener disminuir ajustar',
    'mantenemos mantendremos mantendré redujimos mitad',
  ),
  price:
    'precio|precios, tarifa|tarifas, cuota|cuotas, mensualidad, presupuesto, renovación, factura, alquiler, importe mensual',
  give: verbForms(
    'dar conceder ofrecer aplicar enviar emitir regalar otorgar ingresar transferir pagar abonar añadir',
    'daremos doy damos dado dimos recibe recibirá recibirán recibirás tendrá tendrán tiene hacemos haremos hago hecho transfiero',
  ),
  benefit:
    'reembolso|reembolsos, devolución|devoluciones, descuento|descuentos, abono|abonos, bonificación, compensación, vale, cupón, bono, mes|meses gratis, crédito a? su|favor, rebaja, nota de crédito|abono, indemnización, regalo',
  return: verbForms(
    'devolver reembolsar reintegrar abonar ingresar',
    'devuelvo devuelto devuelta devuelva devolvimos',
  ),
  money:
    'dinero, importe|importes, pago|pagos, cantidad, diferencia, depósito, fianza, lo pagado, exceso, euros, suma',
  disable: verbForms(
    'sacar desactivar deshabilitar apagar quitar suspender retirar desinstalar omitir saltar evitar pausar parar detener excluir eximir eliminar relajar bajar anular',
    'desconecte desconectado desconectamos detuvimos excluido exento exenta apague saltado sáltese desactívelo',
  ),
  guard:
    'mfa, 2fa, doble factor, segundo factor, doble autenticación, verificación, autenticación, antivirus, cortafuegos, firewall, defender, edr, cifrado, bitlocker, registro|registros de? actividad|auditoría|acceso, copia|copias de? seguridad, filtro|filtros, protección|protecciones, monitorización, supervisión, bloqueo de pantalla, política|políticas de? contraseñas|seguridad|acceso, alertas, alarma, análisis|escaneo, agente, actualizaciones|parches, plan de copias|parches, bloqueo',
  open: verbForms('abrir exponer publicar permitir', 'abierto abierta abierto expuesto permitido'),
  exposure:
    'puerto|puertos, rdp, escritorio remoto, ssh, internet, todo el mundo, cualquier ip|dirección|lugar',
  cutoff: verbForms(
    'aislar bloquear suspender expulsar inhabilitar congelar revocar desconectar',
    'cerrado cerramos cerraremos cerré aislado desconectado',
  ),
  party:
    'cuenta|cuentas, usuario|usuarios, usuaria, equipo|equipos, portátil|portátiles, ordenador|ordenadores, servidor|servidores, dispositivo|dispositivos, móvil|móviles, buzón|buzones, sesión|sesiones, red, acceso remoto, remitente, dominio, dirección ip',
  renew: verbForms('restablecer cambiar resetear regenerar rotar', 'restablecimos'),
  secret: 'contraseña|contraseñas, clave|claves, credenciales, pin, mfa, token|tokens',
  admit: verbForms(
    'dar conceder otorgar añadir agregar asignar incluir habilitar compartir transferir delegar elevar promover nombrar ascender',
    'damos daremos doy di dado dada hacemos hecho hecha convertido puesto incluido',
  ),
  expel: verbForms('quitar retirar revocar eliminar sacar reducir limitar denegar', 'excluido'),
  right:
    'permiso|permisos, acceso|accesos, derecho|derechos, rol|roles, administrador|administradora|administradores, propietario|propietaria, licencia, grupo|grupos, privilegio|privilegios, delegación, propiedad',
  destroy: verbForms(
    'limpiar borrar eliminar formatear vaciar purgar destruir sobrescribir suprimir reinicializar',
    'destruido destruya vacíe destruimos',
  ),
  store:
    'carpeta|carpetas, disco|discos, unidad, partición|particiones, base|bases de datos, datos, buzón|buzones, copias, copia de seguridad, archivo|archivos, fichero|ficheros, perfil|perfiles, volumen|volúmenes, servidor, tabla|tablas, todo, instantánea|instantáneas, correos, mensajes|mensaje, papelera de recuperación, correo|histórico, contenido|contenidos, imágenes|fotos, cuentas|cuenta, máquina|máquinas virtual|virtuales, registros, versiones, móvil|tableta|portátil|equipo',
  unbind: verbForms(
    'rescindir cancelar terminar resolver modificar cambiar prorrogar ampliar acortar firmar aceptar renunciar renovar anular liberar',
    'renunciamos cerramos',
  ),
  contract:
    'contrato|contratos, acuerdo|acuerdos, cláusula|cláusulas, preaviso, permanencia, plazo mínimo|de, condiciones, adenda, sla, garantía, nda, exclusividad',
  answer: verbForms(
    'asumir aceptar reconocer admitir cubrir indemnizar pagar responder compensar',
    'reconocemos reconozco responsables responsable somos es',
  ),
  liability:
    'responsabilidad, culpa, daño|daños, pérdida|pérdidas, multa|multas, sanción|sanciones, negligencia, perjuicio|perjuicios, error nuestro',
  involve: verbForms('pasar entregar acudir demandar denunciar reclamar trasladar', 'iremos'),
  lawyers:
    'abogado|abogados, abogada, juzgado|juzgados, tribunales, bufete, empresa de cobro|recobro, vía judicial, agencia de cobro',
  achieve: verbForms(
    'resolver arreglar entregar restaurar instalar terminar sustituir reparar migrar finalizar completar recuperar activar configurar publicar',
    'resuelto resuelta listo lista listos listas funcionando operativo operativa operativos hecho tendrá tendrán restablecido',
  ),
};

/** Deeds as nouns, and what is said of guards, people and time. */
export const spanishSaying: Concepts = {
  absorb: verbForms(
    'asumir cubrir pagar costear sufragar abonar absorber',
    'cubrimos corre corren asumimos hacemos hago haremos pagamos',
  ),
  amount: '# €|euros|eur, € #',
  forgiving: 'anulación|condonación|exención|cancelación|devolución|reembolso|abono|bonificación',
  disabling: 'desactivación|suspensión|eliminación|exclusión|exención|desinstalación|excepción|retirada',
  cutting: 'bloqueo|aislamiento|suspensión|desactivación|desconexión|cierre|eliminación|baja',
  admitting: 'concesión|asignación|inclusión|incorporación|alta|ampliación|delegación|traspaso',
  expelling: 'retirada|revocación|eliminación|baja|reducción',
  destroying: 'borrado|eliminación|formateo|purga|vaciado|destrucción|restablecimiento',
  unbinding: 'rescisión|cancelación|modificación|prórroga|renuncia|resolución|ampliación|aceptación|firma',
  habit:
    'automáticamente, por sí solo|sola, normalmente, por defecto, tras # intentos, darse de baja, darte de baja, cada noche|semana',
  outsider:
    'microsoft, fabricante, proveedor, proveedores, operadora, banco, google, apple, dell, hp, lenovo, distribuidor, transportista, mensajería, correos, él, ella, ellos',
  ahead:
    'antes, para, mañana, en, próximo, próxima, este, esta, el, lunes, martes, miércoles, jueves, viernes, dentro, a, hoy',
  announced:
    'como anunciamos|acordamos|acordado|anunciado|previsto|quedamos|habíamos, mantenimiento programado|previsto',
  event:
    'webinar|webinars, taller|talleres, seminario|seminarios, evento|eventos, jornada|jornadas, guía|guías, boletín, charla, demo, prueba, grabación, aparcamiento',
};

export const spanishFrames: Frames = {
  'money-act': `
    forgive ~ charge
    lower ~ price
    give ~ benefit
    return ~ money|amount|charge
    absorb ~ charge
    forgiving = charge`,
  'legal-act': `
    unbind ~ contract
    unbinding = contract
    answer ~ liability`,
  'legal-threat': `
    involve ~ lawyers`,
  'weaken-act': `
    disable ~ guard
    open ~ exposure
    disabling = guard`,
  'contain-act': `
    cutoff ~ party - habit
    cutting = party - habit`,
  'reset-act': `
    renew ~ secret`,
  'access-act': `
    admit|expel ~ right
    admitting|expelling = right`,
  'destroy-act': `
    destroy ~ store
    destroying = store`,
  'outcome-act': `
    achieve ~`,
};
