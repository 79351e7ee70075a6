/* The struct behind an Arrow stream capsule. Its destructor is C, so that a capsule can still end
 * safely when the interpreter does. */
#include <stdlib.h>

static struct ArrowArrayStream *gerove_python_new_stream(void) {
  return calloc(1, sizeof(struct ArrowArrayStream));
}

static void gerove_python_free_stream(struct ArrowArrayStream *stream) {
  if (stream == NULL) return;
  if (stream->release != NULL) stream->release(stream);
  free(stream);
}

static void gerove_python_end_capsule(PyObject *capsule) {
  gerove_python_free_stream(PyCapsule_GetPointer(capsule, "arrow_array_stream"));
}

static void *gerove_python_capsule_destructor(void) {
  return (void *)&gerove_python_end_capsule;
}
