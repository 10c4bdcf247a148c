export const id = 9055;
export const ids = [9055];
export const modules = {

/***/ 89055:
/***/ ((module) => {

module.exports = eval("require")("./config-modules.ts");


/***/ })

};
