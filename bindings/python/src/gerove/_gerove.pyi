"""The extension that cffi generates from gerove.h and gerove_arrow.h."""

from typing import Any

ffi: Any
lib: Any
