/*
 * Stands between a program and its disk: writes down what is done to the files of one
 * directory, and lets a chosen operation fail. Loaded by LD_PRELOAD.
 *
 *   LINESIDE_SHIM_DIR    the directory, absolute
 *   LINESIDE_SHIM_LOG    where to write down what is done; see `record` below
 *   LINESIDE_SHIM_FAIL   "once ERRNO N...", "on ERRNO N" or "short 0 N...": the operations
 *                        to fail, counted from 0; `on` fails every later one as well, and
 *                        `short` writes half and says so
 *   LINESIDE_SHIM_FIRED  a file that gets one byte for each operation that was failed
 *
 * The file `marks` in the directory is where the program says what it has promised. It is
 * written down like the others and never fails.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FDS 4096
#define MOST_FILES 65536
#define MOST_FAULTS 16

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char dir[4096];
static size_t dir_length;
static int log_fd = -1, fired_fd = -1;

/* Files by number, from 1; 0 is the directory itself. A name that is made again after it
 * was removed is another file. */
static char *names[MOST_FILES];
static uint32_t file_count = 1;
/* The number of the file behind a descriptor, plus 1; 0 when it is none of ours. */
static uint32_t file_of[MOST_FDS];
static uint64_t sync_count;

static enum { NONE, ONCE, ON, SHORT } mode = NONE;
static int fault_errno;
static long faults[MOST_FAULTS];
static int fault_count;
static long operation_count;

static int (*real_open64)(const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static int (*real_ftruncate64)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);
static int (*real_fallocate64)(int, off64_t, off64_t);

__attribute__((constructor)) static void start(void) {
  real_open64 = dlsym(RTLD_NEXT, "open64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_fallocate64 = dlsym(RTLD_NEXT, "posix_fallocate64");
  const char *given = getenv("LINESIDE_SHIM_DIR");
  if (!given) return;
  snprintf(dir, sizeof dir, "%s", given);
  dir_length = strlen(dir);
  const int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
  if ((given = getenv("LINESIDE_SHIM_LOG"))) log_fd = real_open64(given, flags, 0600);
  if ((given = getenv("LINESIDE_SHIM_FIRED"))) fired_fd = real_open64(given, flags, 0600);
  if ((given = getenv("LINESIDE_SHIM_FAIL"))) {
    char text[256], *rest = text, *word;
    snprintf(text, sizeof text, "%s", given);
    word = strsep(&rest, " ");
    mode = !strcmp(word, "on") ? ON : !strcmp(word, "short") ? SHORT : ONCE;
    if ((word = strsep(&rest, " "))) fault_errno = atoi(word);
    while (fault_count < MOST_FAULTS && (word = strsep(&rest, " ")))
      faults[fault_count++] = atol(word);
  }
}

/* One byte of operation, four of file, eight of `a`, four of length, then the bytes. */
static void record(char operation, uint32_t file, uint64_t a, const void *bytes, uint32_t length) {
  if (log_fd < 0) return;
  char head[17];
  head[0] = operation;
  memcpy(head + 1, &file, 4);
  memcpy(head + 5, &a, 8);
  memcpy(head + 13, &length, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
  const ssize_t total = (ssize_t)(sizeof head + length);
  if (writev(log_fd, parts, 2) != total) abort();
}

/* The part of a path below the directory; "" for the directory, NULL for other places. */
static const char *below(const char *path) {
  if (!dir_length || strncmp(path, dir, dir_length)) return NULL;
  if (!path[dir_length]) return "";
  return path[dir_length] == '/' ? path + dir_length + 1 : NULL;
}

static uint32_t number_of(const char *name) {
  for (uint32_t file = file_count; file-- > 1;)
    if (names[file] && !strcmp(names[file], name)) return file;
  return 0;
}

/* The file behind a descriptor, or -1. */
static int64_t file_behind(int fd) {
  return fd < 0 || fd >= MOST_FDS ? -1 : (int64_t)file_of[fd] - 1;
}

static int is_marks(uint32_t file) {
  return file && names[file] && !strcmp(names[file], "marks");
}

/* Whether this operation is to fail; counts it. */
static int fails(uint32_t file) {
  if (mode == NONE || is_marks(file)) return 0;
  const long operation = operation_count++;
  for (int i = 0; i < fault_count; i++)
    if (operation == faults[i] || (mode == ON && operation > faults[i])) {
      if (fired_fd >= 0 && real_write(fired_fd, "x", 1) != 1) abort();
      return 1;
    }
  return 0;
}

static void opened(int fd, const char *name, int flags, int was_there) {
  if (fd < 0 || fd >= MOST_FDS) return;
  if (!*name) {
    file_of[fd] = 1;
    return;
  }
  uint32_t file = number_of(name);
  if (!file) {
    if (file_count == MOST_FILES) abort();
    file = file_count++;
    names[file] = strdup(name);
    record('N', file, !was_there, name, (uint32_t)strlen(name));
  }
  file_of[fd] = file + 1;
  if (flags & O_TRUNC && was_there) record('T', file, 0, NULL, 0);
}

static int open_any(const char *path, int flags, mode_t rights) {
  const char *name = below(path);
  if (!name) return real_open64(path, flags, rights);
  pthread_mutex_lock(&lock);
  struct stat about;
  const int was_there = stat(path, &about) == 0;
  int fd = -1;
  if (flags & O_CREAT && !was_there && strcmp(name, "marks") && fails(0) && mode != SHORT)
    errno = fault_errno ? fault_errno : ENOSPC;
  else
    fd = real_open64(path, flags, rights);
  const int said = errno;
  if (fd >= 0) opened(fd, name, flags, was_there);
  pthread_mutex_unlock(&lock);
  errno = said;
  return fd;
}

#define RIGHTS                       \
  mode_t rights = 0;                 \
  if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list rest;                    \
    va_start(rest, flags);           \
    rights = va_arg(rest, mode_t);   \
    va_end(rest);                    \
  }

int open64(const char *path, int flags, ...) { RIGHTS return open_any(path, flags, rights); }
int open(const char *path, int flags, ...) { RIGHTS return open_any(path, flags, rights); }

int openat64(int at, const char *path, int flags, ...) {
  RIGHTS
  static int (*real)(int, const char *, int, ...);
  if (!real) real = dlsym(RTLD_NEXT, "openat64");
  return path[0] == '/' ? open_any(path, flags, rights) : real(at, path, flags, rights);
}

int close(int fd) {
  if (fd >= 0 && fd < MOST_FDS) file_of[fd] = 0;
  return real_close(fd);
}

static ssize_t write_any(int fd, const void *bytes, size_t length, int64_t offset) {
  const int64_t file = file_behind(fd);
  if (file < 0) return offset < 0 ? real_write(fd, bytes, length) : real_pwrite64(fd, bytes, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t written;
  const int fault = fails((uint32_t)file);
  if (fault && mode != SHORT) {
    errno = fault_errno;
    written = -1;
  } else {
    if (fault && length > 1) length /= 2;
    int64_t at = offset;
    if (at < 0) {
      const int is_append = fcntl(fd, F_GETFL) & O_APPEND;
      at = lseek64(fd, 0, is_append ? SEEK_END : SEEK_CUR);
    }
    record('W', (uint32_t)file, (uint64_t)at, bytes, (uint32_t)length);
    written = offset < 0 ? real_write(fd, bytes, length) : real_pwrite64(fd, bytes, length, offset);
    if (log_fd >= 0 && written != (ssize_t)length) abort();
  }
  const int said = errno;
  pthread_mutex_unlock(&lock);
  errno = said;
  return written;
}

ssize_t write(int fd, const void *bytes, size_t length) { return write_any(fd, bytes, length, -1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  return write_any(fd, bytes, length, offset);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return write_any(fd, bytes, length, offset);
}

int ftruncate64(int fd, off64_t length) {
  const int64_t file = file_behind(fd);
  if (file < 0) return real_ftruncate64(fd, length);
  pthread_mutex_lock(&lock);
  int done = -1;
  if (fails((uint32_t)file) && mode != SHORT) {
    errno = fault_errno;
  } else {
    record('T', (uint32_t)file, (uint64_t)length, NULL, 0);
    done = real_ftruncate64(fd, length);
  }
  const int said = errno;
  pthread_mutex_unlock(&lock);
  errno = said;
  return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int posix_fallocate64(int fd, off64_t offset, off64_t length) {
  const int64_t file = file_behind(fd);
  if (file < 0) return real_fallocate64(fd, offset, length);
  pthread_mutex_lock(&lock);
  int done = fault_errno;
  if (!fails((uint32_t)file) || mode == SHORT) {
    struct stat about;
    if (fstat(fd, &about) == 0 && about.st_size < offset + length)
      record('T', (uint32_t)file, (uint64_t)(offset + length), NULL, 0);
    done = real_fallocate64(fd, offset, length);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

int posix_fallocate(int fd, off_t offset, off_t length) {
  return posix_fallocate64(fd, offset, length);
}

/* What was written before a sync began is durable once it has ended. */
static int sync_any(int fd, int (*real)(int)) {
  const int64_t file = file_behind(fd);
  if (file < 0) return real(fd);
  pthread_mutex_lock(&lock);
  const int fault = fails((uint32_t)file) && mode != SHORT;
  const uint64_t number = ++sync_count;
  if (!fault) record('S', (uint32_t)file, number, NULL, 0);
  pthread_mutex_unlock(&lock);
  if (fault) {
    errno = fault_errno;
    return -1;
  }
  const int done = real(fd);
  const int said = errno;
  pthread_mutex_lock(&lock);
  if (done == 0) record('E', (uint32_t)file, number, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = said;
  return done;
}

int fsync(int fd) { return sync_any(fd, real_fsync); }
int fdatasync(int fd) { return sync_any(fd, real_fdatasync); }

int unlink(const char *path) {
  const char *name = below(path);
  if (!name) return real_unlink(path);
  pthread_mutex_lock(&lock);
  const int done = real_unlink(path);
  const int said = errno;
  const uint32_t file = number_of(name);
  if (done == 0 && file) {
    record('U', file, 0, NULL, 0);
    /* Still found by descriptors that are open, but not by its name. */
    free(names[file]);
    names[file] = NULL;
  }
  pthread_mutex_unlock(&lock);
  errno = said;
  return done;
}

int rename(const char *from, const char *to) {
  const char *old = below(from), *new = below(to);
  if (!old || !new) return real_rename(from, to);
  pthread_mutex_lock(&lock);
  const int done = real_rename(from, to);
  const int said = errno;
  const uint32_t file = number_of(old), replaced = number_of(new);
  if (done == 0 && file) {
    if (replaced) {
      free(names[replaced]);
      names[replaced] = NULL;
    }
    record('R', file, 0, new, (uint32_t)strlen(new));
    free(names[file]);
    names[file] = strdup(new);
  }
  pthread_mutex_unlock(&lock);
  errno = said;
  return done;
}
