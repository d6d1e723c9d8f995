/** The licences of every library and font in the app, with their texts. The build puts them in place of this word. */
export const thirdPartyLicences: string = '__THIRD_PARTY_LICENCES__'
