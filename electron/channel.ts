/** The channel a method of the desk is called on; preload and main process derive it alike. */
export const channelOf = (method: string) => `desk:${method}`
