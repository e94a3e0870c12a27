/*
 * Preloaded into a process: counts every operation that changes something under one folder, and before each n-th of
 * them copies the folder as a process that died there would leave it, or makes the n-th fail.
 *
 * The process steers it through a file that both have mapped (file-operations.ts), whose layout is `struct control`.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode { OFF, COPY, FAIL_ONCE, FAIL_FROM };

struct control {
  int32_t mode;
  int32_t count; /* of operations since the mode was set */
  int32_t nth;   /* COPY: before every so many; FAIL: the first that fails */
  int32_t error; /* FAIL: errno */
  char root[PATH_MAX];
  char copies[PATH_MAX]; /* COPY: where the copies go, each under its number */
  char last[2 * PATH_MAX]; /* FAIL: the first operation that failed, by its name and path */
};

static struct control *control;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
/* Set while this file works itself, whose own operations don't count. */
static __thread int is_own;

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void map_control(void) {
  const char *path = getenv("XUCHA_FILE_OPERATIONS");
  int file = path ? NEXT(open)(path, O_RDWR) : -1;
  if (file < 0) return;
  void *mapped = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (mapped != MAP_FAILED) control = mapped;
  close(file);
}

static void copy_file(const char *from, const char *to) {
  char piece[1 << 16];
  int in = NEXT(open)(from, O_RDONLY), out = NEXT(open)(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ssize_t length;
  while (in >= 0 && out >= 0 && (length = read(in, piece, sizeof piece)) > 0)
    if (NEXT(write)(out, piece, length) != length) abort();
  if (in >= 0) close(in);
  if (out >= 0) close(out);
}

static void copy_folder(const char *from, const char *to) {
  DIR *folder = opendir(from);
  if (!folder || NEXT(mkdir)(to, 0700) != 0) abort();
  for (struct dirent *entry; (entry = readdir(folder));) {
    char source[PATH_MAX], target[PATH_MAX];
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    snprintf(source, sizeof source, "%s/%s", from, entry->d_name);
    snprintf(target, sizeof target, "%s/%s", to, entry->d_name);
    if (entry->d_type == DT_DIR) copy_folder(source, target);
    else copy_file(source, target);
  }
  closedir(folder);
}

static int is_under_root(const char *path) {
  size_t length = strlen(control->root);
  return !strncmp(path, control->root, length) && (path[length] == '/' || path[length] == '\0');
}

/* Counts one operation on an absolute path; true where it is to fail, with errno set. */
static int fails(const char *name, const char *path) {
  if (!control || control->mode == OFF || is_own || !is_under_root(path)) return 0;
  pthread_mutex_lock(&turn);
  is_own = 1;
  int number = ++control->count;
  int is_hit = control->mode == COPY        ? number % control->nth == 0
               : control->mode == FAIL_ONCE ? number == control->nth
                                            : number >= control->nth;
  if (is_hit && number == control->nth)
    snprintf(control->last, sizeof control->last, "%s %s", name, path);
  if (is_hit && control->mode == COPY) {
    char copy[PATH_MAX + 16];
    snprintf(copy, sizeof copy, "%s/%d", control->copies, number);
    copy_folder(control->root, copy);
  }
  is_own = 0;
  pthread_mutex_unlock(&turn);
  if (!is_hit || control->mode == COPY) return 0;
  errno = control->error;
  return 1;
}

static int fails_at(const char *name, int folder, const char *path) {
  char absolute[2 * PATH_MAX] = "", base[PATH_MAX] = "";
  if (!control || control->mode == OFF || is_own) return 0;
  if (path[0] != '/' && folder == AT_FDCWD && !getcwd(base, sizeof base)) return 0;
  if (path[0] != '/' && folder != AT_FDCWD) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    if (readlink(link, base, sizeof base - 1) < 0) return 0;
  }
  snprintf(absolute, sizeof absolute, "%s%s%s", base, base[0] ? "/" : "", path);
  return fails(name, absolute);
}

static int fails_on(const char *name, int file) {
  char link[64], path[PATH_MAX] = "";
  if (!control || control->mode == OFF || is_own) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  return readlink(link, path, sizeof path - 1) > 0 && fails(name, path);
}

static int exists(int folder, const char *path) {
  struct stat found;
  return fstatat(folder, path, &found, AT_SYMLINK_NOFOLLOW) == 0;
}

static int is_change(int folder, const char *path, int flags) {
  return (flags & O_TRUNC) || ((flags & O_CREAT) && !exists(folder, path));
}

#define MODE_OF(flags, mode)                 \
  mode_t mode = 0;                           \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {   \
    va_list rest;                            \
    va_start(rest, flags);                   \
    mode = va_arg(rest, mode_t);             \
    va_end(rest);                            \
  }

#define OPEN(name)                                                              \
  int name(const char *path, int flags, ...) {                                  \
    MODE_OF(flags, mode)                                                        \
    if (is_change(AT_FDCWD, path, flags) && fails_at("create", AT_FDCWD, path)) return -1; \
    return NEXT(name)(path, flags, mode);                                       \
  }
#define OPENAT(name)                                                            \
  int name(int folder, const char *path, int flags, ...) {                      \
    MODE_OF(flags, mode)                                                        \
    if (is_change(folder, path, flags) && fails_at("create", folder, path)) return -1; \
    return NEXT(name)(folder, path, flags, mode);                               \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

#define ON_FILE(type, name, parameters, file, arguments)  \
  type name parameters {                                  \
    if (fails_on(#name, file)) return -1;                 \
    return NEXT(name) arguments;                          \
  }
ON_FILE(ssize_t, write, (int file, const void *bytes, size_t length), file, (file, bytes, length))
ON_FILE(ssize_t, writev, (int file, const struct iovec *pieces, int count), file, (file, pieces, count))
ON_FILE(ssize_t, pwrite, (int file, const void *bytes, size_t length, off_t at), file, (file, bytes, length, at))
ON_FILE(ssize_t, pwrite64, (int file, const void *bytes, size_t length, off64_t at), file, (file, bytes, length, at))
ON_FILE(ssize_t, pwritev, (int file, const struct iovec *pieces, int count, off_t at), file, (file, pieces, count, at))
ON_FILE(ssize_t, pwritev64, (int file, const struct iovec *pieces, int count, off64_t at), file, (file, pieces, count, at))
ON_FILE(int, ftruncate, (int file, off_t length), file, (file, length))
ON_FILE(int, ftruncate64, (int file, off64_t length), file, (file, length))
ON_FILE(ssize_t, sendfile, (int file, int from, off_t *at, size_t length), file, (file, from, at, length))
ON_FILE(ssize_t, sendfile64, (int file, int from, off64_t *at, size_t length), file, (file, from, at, length))
ON_FILE(ssize_t, copy_file_range,
        (int from, off64_t *at, int file, off64_t *to, size_t length, unsigned flags), file,
        (from, at, file, to, length, flags))

/* Nothing here cuts the power, so the disk need not be waited for. */
#define SYNC(name)                                            \
  int name(int file) {                                        \
    if (fails_on(#name, file)) return -1;                     \
    return control ? 0 : NEXT(name)(file);                    \
  }
SYNC(fsync)
SYNC(fdatasync)

#define ON_PATH(name, parameters, condition, folder, path, arguments) \
  int name parameters {                                               \
    if ((condition) && fails_at(#name, folder, path)) return -1;      \
    return NEXT(name) arguments;                                      \
  }
ON_PATH(mkdir, (const char *path, mode_t mode), !exists(AT_FDCWD, path), AT_FDCWD, path, (path, mode))
ON_PATH(unlink, (const char *path), exists(AT_FDCWD, path), AT_FDCWD, path, (path))
ON_PATH(unlinkat, (int folder, const char *path, int flags), exists(folder, path), folder, path, (folder, path, flags))
ON_PATH(rmdir, (const char *path), exists(AT_FDCWD, path), AT_FDCWD, path, (path))
ON_PATH(rename, (const char *from, const char *to), exists(AT_FDCWD, from), AT_FDCWD, to, (from, to))
ON_PATH(link, (const char *from, const char *to), exists(AT_FDCWD, from), AT_FDCWD, to, (from, to))
